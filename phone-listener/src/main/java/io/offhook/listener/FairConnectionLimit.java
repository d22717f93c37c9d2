package io.offhook.listener;

import java.util.HashMap;
import java.util.Map;

/**
 * Limits connections, or requests under way, in total and per address. Up to half of the total, an address may hold as many as its own
 * limit. Beyond that, no address gets more than an equal part of three quarters of the total, and the last quarter is for addresses
 * that hold few, so a newcomer finds room beside any number of addresses that take all they can.
 */
public final class FairConnectionLimit {

    private static final int FEW = 4;

    private final int maxTotal;
    private final int maxPerAddress;
    private final Map<String, Integer> held = new HashMap<>();
    private int total;

    public FairConnectionLimit(int maxTotal, int maxPerAddress) {
        this.maxTotal = maxTotal;
        this.maxPerAddress = maxPerAddress;
    }

    /** Without a limit of its own for an address. */
    public FairConnectionLimit(int maxTotal) {
        this(maxTotal, maxTotal);
    }

    /** Returns whether there is room; the caller then must {@link #release}. */
    public synchronized boolean acquire(String address) {
        if (!hasRoomFor(address)) {
            return false;
        }
        held.merge(address, 1, Integer::sum);
        total++;
        return true;
    }

    /** Whether {@link #acquire} would succeed now. */
    public synchronized boolean hasRoomFor(String address) {
        int own = held.getOrDefault(address, 0);
        return total < maxTotal && own < limit(own);
    }

    public synchronized void release(String address) {
        held.computeIfPresent(address, (ignored, own) -> own == 1 ? null : own - 1);
        total--;
    }

    /** Whether an address holds at least the average of all addresses. Under overload those are shed first. */
    public synchronized boolean holdsMoreThanItsShare(String address) {
        int own = held.getOrDefault(address, 0);
        return own > 0 && own * held.size() >= total;
    }

    /** How many are held now, by all addresses. */
    public synchronized int total() {
        return total;
    }

    private int limit(int own) {
        int threeQuarters = maxTotal * 3 / 4;
        if (total < maxTotal / 2) {
            return maxPerAddress;
        }
        int addresses = held.size() + (own == 0 ? 1 : 0);
        int share = total < threeQuarters ? Math.max(1, threeQuarters / addresses) : FEW;
        return Math.min(maxPerAddress, share);
    }
}
