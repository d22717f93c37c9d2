package io.offhook.console.rate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.rate.RateWindow;
import io.offhook.console.rate.Rates;
import io.offhook.console.rate.store.FindRates;
import io.offhook.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many codes were issued, redeemed, refused and expired lately, and how long activations take. */
@Path("/api/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "operator"})
@Tag(name = "Events", description = "What happened, and what happens")
class RatesResource {

    private final FindRates rates;

    RatesResource(FindRates rates) {
        this.rates = rates;
    }

    /** @param refused by reason; under attack a sample, not a count */
    @Schema(name = "RateBucket")
    record Bucket(Instant from, long issued, long redeemed, long expired, Map<String, Long> refused) {}

    /** Half, and nineteen of twenty, took no longer than so many seconds. */
    @Schema(name = "ActivationTime")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Time(
            long count,
            @Nullable Double p50Seconds,
            @Nullable Double p95Seconds) {}

    /**
     * Rates of a window that ends now.
     *
     * @param buckets oldest first
     * @param toRedemption from the moment when a code was first shown, or else issued
     * @param toConfiguration from the same moment to the first configuration that the device got
     */
    @Schema(name = "Rates")
    record Answer(String window, long bucketSeconds, List<Bucket> buckets, Time toRedemption, Time toConfiguration) {}

    @GET
    @Operation(
            summary = "How many codes were issued, redeemed, refused and expired, and how long activations take",
            description =
                    "The last hour by minute, the last day by hour, or the last 30 days by day; some seconds old.")
    @APIResponse(responseCode = "200", description = "OK")
    public Uni<Answer> rates(
            @QueryParam("window")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"hour", "day", "month"},
                                            defaultValue = "hour"))
                    @Nullable
                    String window) {
        return rates.of(window(window)).map(RatesResource::answer);
    }

    private static RateWindow window(@Nullable String window) {
        return switch (window) {
            case null -> RateWindow.HOUR;
            case "hour" -> RateWindow.HOUR;
            case "day" -> RateWindow.DAY;
            case "month" -> RateWindow.MONTH;
            default -> throw CommonProblem.invalid("window", "window is one of hour, day and month.");
        };
    }

    private static Answer answer(Rates rates) {
        var buckets = rates.buckets().stream()
                .map(each -> new Bucket(each.from(), each.issued(), each.redeemed(), each.expired(), each.refused()))
                .toList();
        return new Answer(
                switch (rates.window()) {
                    case HOUR -> "hour";
                    case DAY -> "day";
                    case MONTH -> "month";
                },
                rates.window().bucket().toSeconds(),
                buckets,
                time(rates.toRedemption()),
                time(rates.toConfiguration()));
    }

    private static Time time(Rates.ActivationTime time) {
        return new Time(time.count(), seconds(time.p50()), seconds(time.p95()));
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1_000.0;
    }
}
