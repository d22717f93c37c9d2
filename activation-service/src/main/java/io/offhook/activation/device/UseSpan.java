package io.offhook.activation.device;

/**
 * What is proven about the time for which a device used a connection: it acted before the one, and after the other. Times are those of one
 * clock, in microseconds.
 *
 * <p>A device uses connections one after the other, and never comes back to one. So the spans of two connections of one device do not
 * overlap, whatever the network does: a request that was delayed, or that TCP repeats after the device gave up, arrives late and proves
 * nothing, because no answer to it was seen.
 *
 * @param firstUse when its first request arrived: the device acted before
 * @param aliveAt the device acted after this; zero: nothing is known
 * @param address the key of the caller's address
 */
public record UseSpan(long firstUse, long aliveAt, String address) {

    /** Whether no single device can have used both. Two connections from one address are not compared: they may be anything. */
    boolean contradicts(UseSpan other) {
        return !address.equals(other.address) && aliveAt > other.firstUse && other.aliveAt > firstUse;
    }
}
