package dev.banksman.app.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The admin API, to be imported by the application, which brings the ports and the tokens. */
@Configuration(proxyBeanMethods = false)
@Import({
    ApiDescription.class,
    Lookup.class,
    ProblemAdvice.class,
    WhyTeller.class,
    TenantsApi.class,
    PoliciesApi.class,
    ProjectsApi.class,
    FindingsApi.class,
    ItemsApi.class,
    AnswersApi.class,
    EffectsApi.class,
    ParkedApi.class,
    SteeringApi.class
})
public class AdminApi {

    /** How large requests may be. */
    public record Limits(int mostBytes) {}

    @Bean
    FilterRegistrationBean<HeadersFilter> adminHeaders() {
        return first(new HeadersFilter(), 1);
    }

    @Bean
    FilterRegistrationBean<TokenFilter> adminTokenFilter(AdminTokens tokens, Limits limits) {
        return first(new TokenFilter(tokens, limits.mostBytes()), 2);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(
            F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
