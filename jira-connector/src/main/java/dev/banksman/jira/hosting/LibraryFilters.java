package dev.banksman.jira.hosting;

import com.atlassian.connect.spring.internal.auth.frc.ForgeInvocationTokenAuthenticationFilter;
import com.atlassian.connect.spring.internal.auth.jwt.JwtAuthenticationFilter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Takes the library's own filters out. They read a token on every path, ours or not, take one
 * without {@code qsh} or {@code exp}, and fetch Forge's keys on each call; the {@link Gate} does
 * their work.
 */
final class LibraryFilters implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof FilterRegistrationBean<?> registration
                && (registration.getFilter() instanceof JwtAuthenticationFilter
                        || registration.getFilter()
                                instanceof ForgeInvocationTokenAuthenticationFilter)) {
            registration.setEnabled(false);
        }
        return bean;
    }
}
