package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.Cause;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An erasure that is not done.
 *
 * @param cause who asked for it
 * @param jobs whose files name the person; empty: nobody has looked yet
 */
record RunningErasure(String userId, Cause cause, Optional<List<UUID>> jobs) {}
