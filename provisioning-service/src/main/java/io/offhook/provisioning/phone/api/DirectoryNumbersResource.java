package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.view.DirectoryNumbers;
import io.offhook.provisioning.phone.view.DirectoryNumbers.NumberInUse;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.PageQuery;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The inventory of directory numbers. Which phones show a number, the list of phones tells. */
@Path("/api/v1/directory-numbers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator", "service", "site-operator"})
@Tag(name = "Directory numbers", description = "Which numbers phones show, and which are free")
class DirectoryNumbersResource {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final long MAX_RANGE = 1_000_000;

    private final DirectoryNumbers numbers;
    private final CallerSites sites;

    DirectoryNumbersResource(DirectoryNumbers numbers, CallerSites sites) {
        this.numbers = numbers;
        this.sites = sites;
    }

    /** @param phones how many phones show it */
    @Schema(name = "DirectoryNumber")
    record NumberView(String directoryNumber, long phones) {

        static NumberView of(NumberInUse it) {
            return new NumberView(it.directoryNumber(), it.phones());
        }
    }

    @GET
    @Operation(
            summary = "List the numbers that phones show",
            description = "In the order of their characters. Pages are counted from after.")
    public Uni<List<NumberView>> list(
            @QueryParam("prefix") @Nullable String prefix,
            @QueryParam("after")
                    @Parameter(
                            description = "The last number of the page before, or empty for the beginning",
                            allowEmptyValue = true)
                    @Nullable
                    String after,
            @BeanParam PageQuery page) {
        return numbers.inUse(prefix, after, page.parse(), sites.now())
                .map(found -> found.stream().map(NumberView::of).toList());
    }

    @GET
    @Path("/free")
    @Operation(summary = "The free numbers of a range", description = "The first ones first, page after page.")
    @APIResponse(responseCode = "200", description = "Fewer than asked for: there are no more")
    @APIResponse(
            responseCode = "400",
            description = "invalid-request: no range of at most 1000000 numbers of one length")
    public Uni<List<String>> free(
            @QueryParam("first") @Parameter(required = true, description = "Digits") @Nullable String first,
            @QueryParam("last") @Parameter(required = true, description = "As many digits") @Nullable String last,
            @BeanParam PageQuery page) {
        if (first == null || !DIGITS.matcher(first).matches()) {
            throw CommonProblem.invalid("first", "first has 1 to 15 digits.");
        }
        if (last == null || !DIGITS.matcher(last).matches() || last.length() != first.length()) {
            throw CommonProblem.invalid("last", "last has as many digits as first.");
        }
        long range = Long.parseLong(last) - Long.parseLong(first);
        if (range < 0 || range >= MAX_RANGE) {
            throw CommonProblem.invalid("last", "last is not below first, and the range has at most 1000000 numbers.");
        }
        return numbers.freeNow(first, last, page.parse());
    }
}
