package io.offhook.contracts.selfcare;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a mail tells.
 *
 * @param kind {@code WELCOME}, {@code CODE_ISSUED}, {@code CODE_EXPIRES_SOON}, {@code CODE_USED}, {@code CODE_WITHDRAWN} or {@code
 *     INVITATION}; more may come
 */
public record MailPart(
        String kind, @Nullable UUID phoneId, @Nullable UUID codeId) {}
