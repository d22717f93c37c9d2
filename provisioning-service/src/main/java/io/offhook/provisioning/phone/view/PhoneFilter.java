package io.offhook.provisioning.phone.view;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which phones to list; an absent field matches every phone.
 *
 * @param text part of the device name, the description or a DN, in any letter case
 */
public record PhoneFilter(
        @Nullable String model,
        @Nullable String devicePool,
        @Nullable String ownerId,
        @Nullable PhoneStatus status,
        @Nullable String text) {

    private static final String TEXT = "(lower(deviceName) like :text escape '!'"
            + " or lower(description) like :text escape '!' or lower(lines) like :text escape '!')";

    /** A condition in Panache's language and its parameters. */
    record Condition(String text, Parameters parameters) {}

    Condition toCondition() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new Parameters();
        equal(conditions, parameters, "model", model);
        equal(conditions, parameters, "devicePool", devicePool);
        equal(conditions, parameters, "ownerId", ownerId);
        equal(conditions, parameters, "status", status);
        if (text != null && !text.isBlank()) {
            conditions.add(TEXT);
            parameters.and("text", "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return new Condition(String.join(" and ", conditions), parameters);
    }

    private static void equal(List<String> conditions, Parameters parameters, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
