package dev.banksman.jira.hosting.connect;

import com.atlassian.connect.spring.AtlassianHostMapping;
import com.atlassian.connect.spring.AtlassianHostMappingRepository;
import java.util.Optional;

/**
 * Connect's library maps Forge installations to Connect hosts with this. We know installations by
 * aliases of our tenants, so it keeps nothing.
 */
public final class ConnectMappings extends FewMethods<AtlassianHostMapping>
        implements AtlassianHostMappingRepository {

    @Override
    public Optional<AtlassianHostMapping> findById(String installationId) {
        return Optional.empty();
    }

    @Override
    public <S extends AtlassianHostMapping> S save(S mapping) {
        return mapping;
    }

    @Override
    public long deleteByClientKey(String clientKey) {
        return 0;
    }
}
