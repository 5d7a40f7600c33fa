package dev.banksman.engine;

import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The door to trackers: no call leaves for a tenant that is gone. An uninstallation waits for the
 * calls that are on their way before it is acknowledged.
 */
final class Calls {

    private final Tenants tenants;
    private final Meter meter;
    private final Map<String, ReadWriteLock> doors = new ConcurrentHashMap<>();

    Calls(Tenants tenants, Meter meter) {
        this.tenants = tenants;
        this.meter = meter;
    }

    /** Thrown inside a piece of work whose tenant is gone: all of it is dropped. */
    static final class GoneTenantException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Asks a tracker something.
     *
     * @param cause as {@link Meter#called} wants it
     * @throws GoneTenantException when the tenant left since
     */
    <T> Answer<T> ask(Tenant tenant, String cause, Supplier<Answer<T>> call) {
        Answer<T> answer = within(tenant, call);
        meter.called(tenant.id(), cause, word(answer));
        return answer;
    }

    /**
     * Asks a tracker for what it may know without a call.
     *
     * @throws GoneTenantException when the tenant left since
     */
    <T> T within(Tenant tenant, Supplier<T> call) {
        ReadWriteLock door = door(tenant.id());
        door.readLock().lock();
        try {
            if (!isHere(tenant)) {
                throw new GoneTenantException();
            }
            return call.get();
        } finally {
            door.readLock().unlock();
        }
    }

    /** The tenant leaves; returns when no call for it is on its way from here. */
    boolean leave(String tenant, Duration patience) throws InterruptedException {
        ReadWriteLock door = door(tenant);
        tenants.leave(tenant);
        boolean alone = door.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (alone) {
            door.writeLock().unlock();
        }
        return alone;
    }

    boolean mayWrite(Tenant tenant) {
        return now(tenant).filter(Tenant::mayWrite).isPresent();
    }

    private boolean isHere(Tenant tenant) {
        return now(tenant).isPresent();
    }

    private Optional<Tenant> now(Tenant tenant) {
        return tenants.find(tenant.id())
                .filter(now -> now.generation() == tenant.generation())
                .filter(now -> now.state() != Tenant.State.GONE);
    }

    private ReadWriteLock door(String tenant) {
        return doors.computeIfAbsent(tenant, id -> new ReentrantReadWriteLock());
    }

    private static String word(Answer<?> answer) {
        return switch (answer) {
            case Answer.Ok<?> ok -> "ok";
            case Answer.Gone<?> gone -> "gone";
            case Answer.Refused<?> refused -> "refused";
            case Answer.Limited<?> limited -> "limited";
            case Answer.Unreachable<?> unreachable -> "unreachable";
        };
    }
}
