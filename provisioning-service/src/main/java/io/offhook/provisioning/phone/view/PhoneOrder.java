package io.offhook.provisioning.phone.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * In which order phones are listed. The id breaks ties, so that pages neither repeat nor skip a phone.
 *
 * @param descending whether the greatest is first
 */
public record PhoneOrder(Field field, boolean descending) {

    public static final PhoneOrder OLDEST_FIRST = new PhoneOrder(Field.PROVISIONED_AT, false);

    /** Where a page that ends with this phone ends. */
    public ListPosition positionOf(PhoneView phone) {
        return new ListPosition(this, field.valueOf(phone), phone.id());
    }

    /** As in the query parameter. */
    String parameter() {
        return (descending ? "-" : "") + field.parameter();
    }

    /** What phones are ordered by. Each has an index with the id behind it. */
    public enum Field {
        PROVISIONED_AT("provisionedAt", "provisioned_at", "timestamptz"),
        DEVICE_NAME("deviceName", "device_name", "text"),
        DESCRIPTION("description", "description", "text"),
        MODEL("model", "model", "text"),
        DEVICE_POOL("devicePool", "device_pool", "text"),
        OWNER("ownerId", "coalesce(owner_id, '')", "text"),
        STATUS("status", "status", "text");

        private final String parameter;
        private final String column;
        private final String type;

        Field(String parameter, String column, String type) {
            this.parameter = parameter;
            this.column = column;
            this.type = type;
        }

        /** Its name in the query parameter. */
        public String parameter() {
            return parameter;
        }

        /** Whether PostgreSQL can read the text as a value. */
        boolean canBe(String value) {
            return this != PROVISIONED_AT || isTime(value);
        }

        private static boolean isTime(String value) {
            try {
                int year = Instant.parse(value).atOffset(ZoneOffset.UTC).getYear();
                return year > 0 && year < 10_000;
            } catch (DateTimeException e) {
                return false;
            }
        }

        /** An expression of SQL. */
        String column() {
            return column;
        }

        String type() {
            return type;
        }

        private String valueOf(PhoneView phone) {
            return switch (this) {
                case PROVISIONED_AT -> phone.provisionedAt().toString();
                case DEVICE_NAME -> phone.deviceName();
                case DESCRIPTION -> phone.description();
                case MODEL -> phone.model();
                case DEVICE_POOL -> phone.devicePool();
                case OWNER -> Objects.requireNonNullElse(phone.ownerId(), "");
                case STATUS -> phone.status().name();
            };
        }
    }
}
