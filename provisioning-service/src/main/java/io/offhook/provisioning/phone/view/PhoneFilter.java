package io.offhook.provisioning.phone.view;

import io.offhook.rest.site.SiteRights;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which phones to list; an absent field matches every phone.
 *
 * @param hasLiveCode whether it has a code that can be redeemed
 * @param directoryNumber a DN that one of its lines has
 * @param text part of the device name, the description or a DN, in any letter case; a MAC in any notation
 * @param provisionedAfter added then or later
 * @param provisionedBefore added before, not then
 * @param sites at which they are
 * @param patterns what their fields look like
 */
public record PhoneFilter(
        @Nullable String model,
        @Nullable String devicePool,
        @Nullable String ownerId,
        @Nullable PhoneStatus status,
        @Nullable Boolean hasLiveCode,
        @Nullable String directoryNumber,
        @Nullable String text,
        @Nullable Instant provisionedAfter,
        @Nullable Instant provisionedBefore,
        SiteRights sites,
        PhonePatterns patterns) {

    /** Whatever their fields look like. */
    public PhoneFilter(
            @Nullable String model,
            @Nullable String devicePool,
            @Nullable String ownerId,
            @Nullable PhoneStatus status,
            @Nullable Boolean hasLiveCode,
            @Nullable String directoryNumber,
            @Nullable String text,
            @Nullable Instant provisionedAfter,
            @Nullable Instant provisionedBefore,
            SiteRights sites) {
        this(
                model,
                devicePool,
                ownerId,
                status,
                hasLiveCode,
                directoryNumber,
                text,
                provisionedAfter,
                provisionedBefore,
                sites,
                PhonePatterns.NONE);
    }

    /** Phones at these sites that look like that, those with a live code alone if asked for. */
    public static PhoneFilter like(PhonePatterns patterns, @Nullable Boolean hasLiveCode, SiteRights sites) {
        return new PhoneFilter(null, null, null, null, hasLiveCode, null, null, null, null, sites, patterns);
    }

    public static final PhoneFilter ALL =
            new PhoneFilter(null, null, null, null, null, null, null, null, null, SiteRights.EVERYWHERE);

    /** Digits of a MAC, or of a part of it, in pairs or fours. */
    private static final Pattern PART_OF_MAC = Pattern.compile("[0-9A-Fa-f]{2,4}([:. -][0-9A-Fa-f]{2,4})+");

    /** The text as a pattern of {@code like}, with {@code !} as the escape; empty: none is asked for. */
    Optional<String> textPattern() {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> "%" + literal(it.toLowerCase(Locale.ROOT)) + "%");
    }

    /** The text as a part of a device name, if it looks like one of a MAC with separators. */
    Optional<String> macPattern() {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(it -> PART_OF_MAC.matcher(it).matches())
                .map(it -> "%" + it.replaceAll("[:. -]", "").toUpperCase(Locale.ROOT) + "%");
    }

    static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
