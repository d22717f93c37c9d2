package io.offhook.tvs.denial.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A denied device as REST shows it. One of the first two fields names it.
 *
 * @param mac 12 upper-case hex
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param deniedBy account of the administrator
 */
public record DenialView(
        @Nullable String mac,
        @Nullable String certificateFingerprint,
        String reason,
        String deniedBy,
        Instant deniedAt) {}
