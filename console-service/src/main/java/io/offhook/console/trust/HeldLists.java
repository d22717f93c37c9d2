package io.offhook.console.trust;

import io.offhook.contracts.trust.TrustListPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which trust lists devices hold, as far as they were seen to fetch one, and what those devices would take. A device takes a list if the
 * list that it holds names the certificate that signed it.
 */
public final class HeldLists {

    private static final int TAG = 32;

    private HeldLists() {}

    /**
     * Devices that hold lists of one age.
     *
     * @param takesCurrent whether they take the list in force
     * @param takesSast whether they take what the SAST of the list in force signs
     * @param takesRecovery whether they take what its recovery SAST signs
     */
    public record Age(String name, long devices, boolean takesCurrent, boolean takesSast, boolean takesRecovery) {}

    /**
     * By age, the newest first.
     *
     * @param lists the newest first
     * @param devicesByTag how many devices fetched a file last whose SHA-256 begins with this
     * @param phones how many phones there are
     */
    public static List<Age> of(List<TrustListPublished> lists, Map<String, Long> devicesByTag, long phones) {
        if (lists.isEmpty()) {
            return List.of();
        }
        var current = lists.getFirst();
        var before = lists.size() > 1 ? lists.get(1) : null;
        var ofCurrent = devices(current, devicesByTag);
        var ofBefore = before == null ? 0 : devices(before, devicesByTag);
        var seen = devicesByTag.values().stream().mapToLong(Long::longValue).sum();
        var ages = new ArrayList<Age>();
        ages.add(age("The list in force (" + current.version() + ")", ofCurrent, current, current));
        if (before != null) {
            ages.add(age("The one before (" + before.version() + ")", ofBefore, before, current));
        }
        if (lists.size() > 2 || seen > ofCurrent + ofBefore) {
            ages.add(oldest(lists, seen - ofCurrent - ofBefore, current));
        }
        ages.add(new Age("None, or not seen", Math.max(0, phones - seen), true, true, true));
        return List.copyOf(ages);
    }

    /** What all of them take for certain: nothing where a list is not known. */
    private static Age oldest(List<TrustListPublished> lists, long devices, TrustListPublished current) {
        var older = lists.stream().skip(2).toList();
        return new Age(
                "An older one",
                devices,
                allTake(older, signer(current)),
                allTake(older, current.sast()),
                allTake(older, current.recovery()));
    }

    private static boolean allTake(List<TrustListPublished> held, String signer) {
        return !held.isEmpty() && held.stream().allMatch(each -> takes(each, signer));
    }

    private static Age age(String name, long devices, TrustListPublished held, TrustListPublished current) {
        return new Age(
                name,
                devices,
                takes(held, signer(current)),
                takes(held, current.sast()),
                takes(held, current.recovery()));
    }

    private static boolean takes(TrustListPublished held, String signer) {
        return held.sast().equals(signer) || held.recovery().equals(signer);
    }

    private static String signer(TrustListPublished list) {
        return list.signer().equals("recovery") ? list.recovery() : list.sast();
    }

    private static long devices(TrustListPublished list, Map<String, Long> devicesByTag) {
        return devicesByTag.getOrDefault(
                list.hash().substring(0, Math.min(TAG, list.hash().length())), 0L);
    }
}
