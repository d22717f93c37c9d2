package io.offhook.console.person;

import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param language of pages and mails, for example {@code de}; absent: that of self care's installation
 * @param phones how many phones they own
 */
public record Person(
        String userId, String name, String mail, @Nullable String language, long phones) {}
