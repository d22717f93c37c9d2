package io.offhook.console.person.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether and how a user can sign in to self care with a password of their own, as self care answers. */
record SelfCareAccount(
        boolean hasPassword,
        boolean configured,
        @Nullable Instant passwordSetAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant invitedAt,
        @Nullable Instant expiresAt) {}
