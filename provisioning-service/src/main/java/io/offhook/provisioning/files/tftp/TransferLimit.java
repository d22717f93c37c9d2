package io.offhook.provisioning.files.tftp;

import io.offhook.listener.FairConnectionLimit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Limits transfers, in total and per address. A transfer whose client has acknowledged nothing gives way to a new one: its sender may be
 * forged. A transfer whose client has acknowledged something is never evicted; these share the total fairly by address. For one event
 * loop.
 */
final class TransferLimit {

    /** A proven address keeps so many transfers that it has not acknowledged yet. */
    private static final int FEW = 4;

    private final int max;
    private final int maxPerAddress;
    private final Predicate<String> proven;
    private final FairConnectionLimit acknowledgedByAddress;

    /** In the order of their beginning. */
    private final Set<Entry> entries = new LinkedHashSet<>();

    private final Set<Entry> acknowledged = new HashSet<>();

    /** @param proven whether an address is not forged */
    TransferLimit(int max, int maxPerAddress, Predicate<String> proven) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.proven = proven;
        this.acknowledgedByAddress = new FairConnectionLimit(max, maxPerAddress);
    }

    /** A transfer under way. Entries are told apart by identity. */
    interface Entry {

        /** The key under which transfers are counted. */
        String address();

        /** Ends the transfer; it is no longer counted. */
        void evict();
    }

    /** Returns whether one more transfer may begin at this address. Evicts another transfer if need be. */
    boolean makeRoomFor(String address) {
        return acknowledgedByAddress.hasRoomFor(address)
                && makeRoom(maxPerAddress, each -> each.address().equals(address), each -> true)
                && makeRoom(max, each -> true, this::mayBeEvictedByOthers);
    }

    /** Call after {@link #makeRoomFor}, and {@link #remove} the entry at its end. */
    void add(Entry entry) {
        entries.add(entry);
    }

    /** The client has acknowledged something. Evicts the transfer if others of its address came first and took its share. */
    void acknowledged(Entry entry) {
        if (acknowledgedByAddress.acquire(entry.address())) {
            acknowledged.add(entry);
        } else {
            entries.remove(entry);
            entry.evict();
        }
    }

    /** Does nothing for an entry that was evicted. */
    void remove(Entry entry) {
        entries.remove(entry);
        if (acknowledged.remove(entry)) {
            acknowledgedByAddress.release(entry.address());
        }
    }

    int size() {
        return entries.size();
    }

    private boolean makeRoom(int limit, Predicate<Entry> counted, Predicate<Map.Entry<String, Long>> evictable) {
        if (entries.stream().filter(counted).count() < limit) {
            return true;
        }
        var evicted = evicted(counted, evictable);
        evicted.ifPresent(each -> {
            entries.remove(each);
            each.evict();
        });
        return evicted.isPresent();
    }

    /** The oldest of the address with the most unacknowledged transfers, so that an address with few keeps them. */
    private Optional<Entry> evicted(Predicate<Entry> counted, Predicate<Map.Entry<String, Long>> evictable) {
        var unacknowledged = entries.stream()
                .filter(counted.and(each -> !acknowledged.contains(each)))
                .collect(Collectors.groupingBy(Entry::address, Collectors.counting()));
        return unacknowledged.entrySet().stream()
                .filter(evictable)
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .flatMap(most -> entries.stream()
                        .filter(each -> each.address().equals(most.getKey()) && !acknowledged.contains(each))
                        .findFirst());
    }

    private boolean mayBeEvictedByOthers(Map.Entry<String, Long> unacknowledgedOfAddress) {
        return unacknowledgedOfAddress.getValue() > FEW || !proven.test(unacknowledgedOfAddress.getKey());
    }
}
