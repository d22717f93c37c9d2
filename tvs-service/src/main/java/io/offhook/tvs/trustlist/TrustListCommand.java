package io.offhook.tvs.trustlist;

import java.time.Instant;

/** What an administrator, or a change of roles, asks for the trust list. */
public sealed interface TrustListCommand {

    /** When it is asked. */
    Instant at();

    /** A list of what is registered now, if it differs from the one in force. */
    record Publish(Instant at) implements TrustListCommand {}

    /**
     * From the next list on this SAST stands beside the recovery SAST, which signs. The one that signed so far may be named too: then
     * the recovery SAST signs what that one would have.
     *
     * @param force even if phones had no time yet to learn of another recovery SAST
     */
    record Announce(String sast, boolean force, Instant at) implements TrustListCommand {}

    /**
     * The day's SAST signs again.
     *
     * @param force even if phones had no time yet to learn of it
     */
    record Complete(boolean force, Instant at) implements TrustListCommand {}

    /** Another certificate becomes the recovery SAST. */
    record RenewRecovery(String recovery, Instant at) implements TrustListCommand {}
}
