package dev.banksman.testkit.live;

import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Settlement;
import dev.banksman.port.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store in whose use the process crashes, before or after a durable step. */
public final class CrashingStore implements ItemStore {

    /** Where the process can end. */
    public enum Step {
        AFTER_CLAIM,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_SETTLE,
        AFTER_SETTLE
    }

    private final ItemStore store;
    private Optional<Step> step = Optional.empty();
    private int times;
    private Runnable first = () -> {};
    private Runnable then = () -> {};

    public CrashingStore(ItemStore store) {
        this.store = store;
    }

    /** Crashes so many times at that step. */
    public void crashAt(Step at, int howOften) {
        step = Optional.of(at);
        times = howOften;
    }

    /** Does this once, right after the next commit that leaves something to be written. */
    public void afterCommit(Runnable deed) {
        then = deed;
    }

    /** Does this once, right before the next commit, as another worker might. */
    public void beforeCommit(Runnable deed) {
        first = deed;
    }

    private void before() {
        at(Step.BEFORE_COMMIT);
        Runnable deed = first;
        first = () -> {};
        deed.run();
    }

    private void at(Step here) {
        if (times > 0 && step.filter(here::equals).isPresent()) {
            times--;
            throw new Crash(here.name());
        }
    }

    @Override
    public List<Claim> claim(Appetite appetite) {
        List<Claim> claims = store.claim(appetite);
        if (!claims.isEmpty()) {
            at(Step.AFTER_CLAIM);
        }
        return claims;
    }

    @Override
    public Optional<List<Effort>> commit(Claim claim, Outcome outcome) {
        before();
        Optional<List<Effort>> efforts = store.commit(claim, outcome);
        at(Step.AFTER_COMMIT);
        Runnable deed = then;
        then = () -> {};
        deed.run();
        return efforts;
    }

    @Override
    public boolean commitAndFinish(Claim claim, Outcome outcome, Optional<Instant> next) {
        before();
        boolean kept = store.commitAndFinish(claim, outcome, next);
        at(Step.AFTER_COMMIT);
        return kept;
    }

    @Override
    public boolean settle(
            Claim claim, ItemState state, List<Settlement> settlements, Optional<Instant> next) {
        at(Step.BEFORE_SETTLE);
        boolean kept = store.settle(claim, state, settlements, next);
        at(Step.AFTER_SETTLE);
        return kept;
    }

    @Override
    public int takeBack(String node) {
        return store.takeBack(node);
    }

    @Override
    public boolean extend(Claim claim, Duration lease) {
        return store.extend(claim, lease);
    }

    @Override
    public Surroundings around(ItemRef item, Reach reach) {
        return store.around(item, reach);
    }

    @Override
    public boolean begin(Claim claim, Effort effort) {
        return store.begin(claim, effort);
    }

    @Override
    public boolean postpone(Claim claim, Instant notBefore) {
        return store.postpone(claim, notBefore);
    }

    @Override
    public boolean fail(Claim claim, Instant notBefore, String reason) {
        return store.fail(claim, notBefore, reason);
    }

    @Override
    public boolean park(Claim claim, String reason) {
        return store.park(claim, reason);
    }

    @Override
    public void touch(ItemRef item, String project, Look.Kind why) {
        store.touch(item, project, why);
    }

    @Override
    public void post(ItemRef item, List<Mail> mail) {
        store.post(item, mail);
    }

    @Override
    public List<ItemRef> items(String tenant, String project, Optional<ItemRef> after, int most) {
        return store.items(tenant, project, after, most);
    }

    @Override
    public void wake(List<ItemRef> items) {
        store.wake(items);
    }

    @Override
    public Optional<Effort> effort(String tenant, long id) {
        return store.effort(tenant, id);
    }

    @Override
    public Optional<Instant> nextDue() {
        return store.nextDue();
    }
}
