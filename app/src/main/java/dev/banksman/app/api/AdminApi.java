package dev.banksman.app.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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
    PauseApi.class,
    BackTestsApi.class,
    SteeringApi.class
})
public class AdminApi {

    /**
     * What limits calls.
     *
     * @param mostBytes of a request
     * @param pointsPerHour of the tracker's quota, for all that is done
     */
    public record Limits(int mostBytes, int pointsPerHour) {}

    /**
     * Keeps the Connect library's own chain away, which wants a password for the actuator. Who may
     * come in is for {@link TokenFilter} to say, which stands before it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain adminChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

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
