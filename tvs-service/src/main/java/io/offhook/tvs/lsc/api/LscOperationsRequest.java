package io.offhook.tvs.lsc.api;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.store.PhoneFilter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What phones are to do. The phones are named, or a filter selects them, one of the two.
 *
 * @param keyType of an installation: RSA or EC; absent: RSA
 * @param keySize of an RSA key: 2048, 3072 or 4096; absent: 2048
 * @param curve of an EC key: P-256, P-384 or P-521; absent: P-256
 * @param completeBy absent: as the installation has configured it
 * @param devices device names or MACs, at most 10000
 * @param filter phones that redeemed a code; an empty one is refused
 */
public record LscOperationsRequest(
        @NotNull OperationType operation,
        @NotNull Authentication authentication,
        @Nullable String keyType,
        @Nullable Integer keySize,
        @Nullable String curve,
        @Nullable Instant completeBy,
        @Nullable @Size(min = 1, max = MAX_DEVICES) List<@NotNull String> devices,
        @Nullable PhoneSelection filter) {

    static final int MAX_DEVICES = 10_000;

    OperationOptions options() {
        return new OperationOptions(operation, authentication, keyType, keySize, curve, completeBy);
    }

    /** The phones that are named; empty: the filter selects. */
    Optional<List<DeviceName>> named() {
        if ((devices == null) == (filter == null)) {
            throw CommonProblem.invalid("Name the phones in devices, or give a filter, one of the two.");
        }
        return Optional.ofNullable(devices)
                .map(all -> all.stream()
                        .map(LscOperationsRequest::device)
                        .distinct()
                        .toList());
    }

    /** Of a request that names none. */
    PhoneFilter selection() {
        return Objects.requireNonNull(filter, "one of the two is given").parse();
    }

    static DeviceName device(String typed) {
        return DeviceName.parse(typed)
                .orElseThrow(() -> CommonProblem.invalid(
                        "devices", "A phone is named by SEP and its MAC, or by its MAC: 12 hex digits."));
    }
}
