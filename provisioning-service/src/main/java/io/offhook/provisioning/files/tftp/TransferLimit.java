package io.offhook.provisioning.files.tftp;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Limits transfers, in total and per address. A transfer whose client has acknowledged nothing gives way to a new one: its sender may be
 * forged. A transfer whose client has acknowledged something is never evicted. For one event loop.
 */
final class TransferLimit {

    private final int max;
    private final int maxPerAddress;

    /** In the order of their beginning. */
    private final Set<Entry> entries = new LinkedHashSet<>();

    TransferLimit(int max, int maxPerAddress) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
    }

    /** A transfer under way. Entries are told apart by identity. */
    interface Entry {

        /** The key under which transfers are counted. */
        String address();

        boolean isAcknowledged();

        /** Ends the transfer; it is no longer counted. */
        void evict();
    }

    /** Returns whether one more transfer may begin at this address. Evicts another transfer if need be. */
    boolean makeRoomFor(String address) {
        return makeRoom(maxPerAddress, each -> each.address().equals(address)) && makeRoom(max, each -> true);
    }

    /** Call after {@link #makeRoomFor}, and {@link #remove} the entry at its end. */
    void add(Entry entry) {
        entries.add(entry);
    }

    /** Does nothing for an entry that was evicted. */
    void remove(Entry entry) {
        entries.remove(entry);
    }

    int size() {
        return entries.size();
    }

    private boolean makeRoom(int limit, Predicate<Entry> counted) {
        if (entries.stream().filter(counted).count() < limit) {
            return true;
        }
        var victim = victim(counted);
        victim.ifPresent(each -> {
            entries.remove(each);
            each.evict();
        });
        return victim.isPresent();
    }

    /** The oldest of the address with the most unacknowledged transfers, so that an address with few keeps them. */
    private Optional<Entry> victim(Predicate<Entry> counted) {
        Map<String, Long> unacknowledged = entries.stream()
                .filter(counted.and(each -> !each.isAcknowledged()))
                .collect(Collectors.groupingBy(Entry::address, Collectors.counting()));
        return unacknowledged.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .flatMap(most -> entries.stream()
                        .filter(each -> each.address().equals(most.getKey()) && !each.isAcknowledged())
                        .findFirst());
    }
}
