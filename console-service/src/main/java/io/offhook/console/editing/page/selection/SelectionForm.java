package io.offhook.console.editing.page.selection;

import io.offhook.console.phone.BulkEdit;
import io.offhook.console.phone.BulkEdit.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Which phones, and what is to become of them, as a browser sends it. */
class SelectionForm {

    /** Those that are checked in the list. */
    @RestForm
    List<String> phone = List.of();

    /** Those of a page before, many in each. */
    @RestForm
    List<String> names = List.of();

    /** Present: all that match the filter in the address. */
    @RestForm
    @Nullable
    String all;

    /** The same form starts one job, however often it is sent. */
    @RestForm
    @Nullable
    String key;

    @RestForm
    @Nullable
    String kind;

    @RestForm
    @Nullable
    String devicePool;

    @RestForm
    @Nullable
    String ownerId;

    @RestForm
    @Nullable
    String noOwner;

    @RestForm
    @Nullable
    String securityProfile;

    @RestForm
    @Nullable
    String sipProfile;

    @RestForm
    @Nullable
    String phoneButtonTemplate;

    SelectedNames selected() {
        return SelectedNames.of(Stream.concat(phone.stream(), names.stream()));
    }

    boolean isAll() {
        return all != null;
    }

    String key() {
        try {
            return UUID.fromString(text(key).orElse("")).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }

    BulkEdit edit() {
        var wanted = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(Kind.CHANGE);
        return wanted == Kind.CHANGE
                ? new BulkEdit(
                        wanted,
                        text(devicePool),
                        noOwner == null ? text(ownerId) : Optional.of(BulkEdit.NOTHING),
                        text(securityProfile),
                        text(sipProfile),
                        text(phoneButtonTemplate))
                : new BulkEdit(
                        wanted,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
    }
}
