package dev.banksman.bench.replay;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Follows the heap over the collections of a run. Safe for use by several threads. */
final class HeapWatch {

    private final AtomicLong peakUsed = new AtomicLong();
    private final AtomicLong peakAfter = new AtomicLong();

    /** Begins to watch. */
    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, handback) -> {
                            if (notification.getUserData() instanceof CompositeData data) {
                                watch.collected(GarbageCollectionNotificationInfo.from(data));
                            }
                        },
                        null,
                        null);
            }
        }
        return watch;
    }

    /** The most that was in use just before a collection, or is now, in bytes. */
    long peakUsed() {
        return Math.max(peakUsed.get(), used());
    }

    /**
     * The most that was left by a collection, in bytes; after a partial one garbage is among it.
     */
    long peakAfterCollections() {
        return peakAfter.get();
    }

    /** What is reachable now, in bytes: collects everything first. */
    static long reachable() {
        System.gc();
        return used();
    }

    /** Time spent in collections so far, in milliseconds. */
    static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        peakUsed.accumulateAndGet(sum(info.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
        peakAfter.accumulateAndGet(sum(info.getGcInfo().getMemoryUsageAfterGc()), Math::max);
    }

    private static long sum(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static boolean isHeap(String pool) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(bean -> bean.getName().equals(pool))
                .anyMatch(bean -> bean.getType() == java.lang.management.MemoryType.HEAP);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
