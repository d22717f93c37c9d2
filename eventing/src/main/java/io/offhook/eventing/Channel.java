package io.offhook.eventing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Through what an account asks: REST itself, or what stands before it. A bulk job names itself. */
public final class Channel {

    public static final String REST = "rest";

    /** The Admin Console, in the name of the person who is signed in to it. */
    public static final String CONSOLE = "console";

    /** What the owner of a phone said in self care. */
    public static final String SELF_CARE = "self-care";

    /** AXL, as programs that administer another vendor's phones speak it. */
    public static final String AXL = "axl";

    private static final String BULK = "bulk/";

    private Channel() {}

    public static String bulk(UUID jobId) {
        return BULK + jobId;
    }

    /** The bulk job that the channel names, if it names one. */
    public static Optional<UUID> jobOf(@Nullable String channel) {
        if (channel == null || !channel.startsWith(BULK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(channel.substring(BULK.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the attribute is not signed
        }
    }
}
