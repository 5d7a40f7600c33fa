package dev.banksman.jira.hosting.connect;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/**
 * A repository of which only {@code findById} and {@code save} are ever used: Connect's library
 * asks for a whole {@link CrudRepository}.
 */
abstract class FewMethods<T> implements CrudRepository<T, String> {

    @Override
    public boolean existsById(String id) {
        return findById(id).isPresent();
    }

    @Override
    public abstract Optional<T> findById(String id);

    @Override
    public <S extends T> Iterable<S> saveAll(Iterable<S> entities) {
        throw unused();
    }

    @Override
    public Iterable<T> findAll() {
        throw unused();
    }

    @Override
    public Iterable<T> findAllById(Iterable<String> ids) {
        throw unused();
    }

    @Override
    public long count() {
        throw unused();
    }

    @Override
    public void deleteById(String id) {
        throw unused();
    }

    @Override
    public void delete(T entity) {
        throw unused();
    }

    @Override
    public void deleteAllById(Iterable<? extends String> ids) {
        throw unused();
    }

    @Override
    public void deleteAll(Iterable<? extends T> entities) {
        throw unused();
    }

    @Override
    public void deleteAll() {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("tenants are kept elsewhere");
    }
}
