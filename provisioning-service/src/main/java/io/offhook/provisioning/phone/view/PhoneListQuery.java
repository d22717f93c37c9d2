package io.offhook.provisioning.phone.view;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.value.Wildcard;
import io.offhook.rest.site.SiteRights.At;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ids of phones, in an order, page after page. A page that begins behind a phone is found by the index of its order, however
 * many phones are before it.
 */
final class PhoneListQuery {

    private static final String TEXT = """
            (lower(device_name) like %1$s escape '!' or lower(description) like %1$s escape '!'
                or exists (select 1 from phone_line l
                    where l.phone_id = v.id and lower(l.directory_number) like %1$s escape '!')%2$s)""";

    private static final String LINE =
            "exists (select 1 from phone_line l where l.phone_id = v.id and l.directory_number = %s)";

    private static final String LIVE_CODE = "%s = exists (select 1 from live_code c where c.phone_id = v.id)";

    private final PhoneOrder order;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<@Nullable Object> values = new ArrayList<>();

    PhoneListQuery(PhoneFilter filter, PhoneOrder order) {
        this.order = order;
        equal("model", filter.model());
        equal("device_pool", filter.devicePool());
        if (filter.sites() instanceof At at) {
            conditions.add("device_pool = any(%s::text[])"
                    .formatted(parameter(at.devicePools().toArray(String[]::new))));
        }
        equal(PhoneOrder.Field.OWNER.column(), filter.ownerId());
        var status = filter.status();
        equal("status", status == null ? null : status.name());
        if (filter.hasLiveCode() != null) {
            conditions.add(LIVE_CODE.formatted(parameter(filter.hasLiveCode())));
        }
        if (filter.directoryNumber() != null) {
            conditions.add(LINE.formatted(parameter(filter.directoryNumber())));
        }
        like(filter.patterns());
        compare("provisioned_at >=", filter.provisionedAfter());
        compare("provisioned_at <", filter.provisionedBefore());
        filter.textPattern().ifPresent(pattern -> {
            var text = parameter(pattern);
            var mac = filter.macPattern()
                    .map(it -> " or device_name like " + parameter(it))
                    .orElse("");
            conditions.add(TEXT.formatted(text, mac));
        });
    }

    private void like(PhonePatterns patterns) {
        patterns.deviceName()
                .ifPresent(it -> conditions.add(
                        it.isExact()
                                ? "device_name = " + parameter(it.text().toUpperCase(Locale.ROOT))
                                : like("device_name", it)));
        patterns.description().ifPresent(it -> conditions.add(like("description", it)));
        patterns.devicePool().ifPresent(it -> conditions.add(like("device_pool", it)));
        patterns.ownerId().ifPresent(it -> {
            conditions.add("owner_id is not null");
            conditions.add(
                    it.isExact()
                            ? PhoneOrder.Field.OWNER.column() + " = " + parameter(it.text())
                            : like("owner_id", it));
        });
        patterns.securityProfile().ifPresent(it -> conditions.add(like("security_profile", it)));
    }

    private String like(String column, Wildcard pattern) {
        return "lower(" + column + ") like " + parameter(pattern.like()) + " escape '!'";
    }

    /** @param skip how many phones are before the page; each of them is read */
    Uni<List<UUID>> ids(int skip, int size) {
        return ids("limit " + size + " offset " + skip);
    }

    Uni<List<UUID>> idsAfter(Optional<ListPosition> last, int size) {
        last.ifPresent(it -> conditions.add("(%s, id) %s (%s::text::%s, %s::uuid)"
                .formatted(
                        column(),
                        order.descending() ? "<" : ">",
                        parameter(it.value()),
                        order.field().type(),
                        parameter(it.id()))));
        return ids("limit " + size);
    }

    Uni<Long> count() {
        return PlainSql.select("select count(*) from phone_view v where " + where(), values.toArray())
                .map(rows -> (Long) rows.getFirst()[0]);
    }

    private Uni<List<UUID>> ids(String limit) {
        var direction = order.descending() ? " desc" : "";
        return PlainSql.select(
                        "select id from phone_view v where " + where() + " order by " + column() + direction + ", id"
                                + direction + " " + limit,
                        values.toArray())
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    private String column() {
        return order.field().column();
    }

    private void equal(String expression, @Nullable Object value) {
        if (value != null) {
            conditions.add(expression + " = " + parameter(value));
        }
    }

    private void compare(String comparison, @Nullable Instant time) {
        if (time != null) {
            conditions.add(comparison + " " + parameter(time.atOffset(ZoneOffset.UTC)));
        }
    }

    private String parameter(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
