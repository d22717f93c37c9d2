package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.view.ListPosition;
import io.offhook.provisioning.phone.view.PhoneOrder;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that order the list of phones, and tell where a page begins. */
public class PhoneListing {

    @QueryParam("sort")
    @Parameter(
            description = "provisionedAt, deviceName, description, model, devicePool, ownerId or status; with a minus"
                    + " before it the greatest is first")
    public @Nullable String sort;

    @QueryParam("after")
    @Parameter(
            allowEmptyValue = true,
            description =
                    "The next of an earlier answer with the same sort, or empty for the beginning: such a page is as fast as the first,"
                            + " however many are before it, and counts no total")
    public @Nullable String after;

    /** Throws an {@code invalid-request} for an order that there is not. */
    public PhoneOrder order() {
        if (sort == null) {
            return PhoneOrder.OLDEST_FIRST;
        }
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        return Arrays.stream(PhoneOrder.Field.values())
                .filter(each -> each.parameter().equals(name))
                .findFirst()
                .map(field -> new PhoneOrder(field, descending))
                .orElseThrow(() -> CommonProblem.invalid(
                        "sort",
                        Arrays.stream(PhoneOrder.Field.values())
                                .map(PhoneOrder.Field::parameter)
                                .collect(Collectors.joining(
                                        ", ", "sort must be one of ", ", maybe with a minus before."))));
    }

    /** Whether a page behind a phone is asked for, and not one by its number. */
    boolean isContinued() {
        return after != null;
    }

    /** Empty: the beginning. */
    public Optional<ListPosition> position() {
        return Optional.ofNullable(after)
                .filter(it -> !it.isEmpty())
                .map(it -> ListPosition.parse(it, order())
                        .orElseThrow(() -> CommonProblem.invalid(
                                "after", "after must be the next of an earlier answer with the same sort.")));
    }
}
