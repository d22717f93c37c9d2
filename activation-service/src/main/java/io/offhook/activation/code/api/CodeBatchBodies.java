package io.offhook.activation.code.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.offhook.activation.code.CodeDigits;
import io.offhook.rest.problem.CommonProblem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about many codes. */
final class CodeBatchBodies {

    static final int MAX_CODES = 500;

    private CodeBatchBodies() {}

    /** Which codes to show. */
    @Schema(name = "CodesToReveal")
    record Reveal(
            @Schema(description = "At most 500") @NotNull List<@NotNull UUID> codeIds) {

        @JsonCreator
        Reveal {}

        List<UUID> parse() {
            return checked(codeIds);
        }
    }

    /** Which codes to find: either by their ids or one by its digits. */
    @Schema(name = "CodesToFind")
    record Find(
            @Schema(description = "At most 500") @Nullable List<@NotNull UUID> codeIds,

            @Schema(
                    description =
                            "The 16 digits of one code, with or without dashes; for administrators and operators of sites")
            @Nullable
            String code) {

        /** The digits, if they are what is asked for. */
        Optional<CodeDigits> digits() {
            if ((code == null) == (codeIds == null)) {
                throw CommonProblem.invalid("codeIds", "Give either codeIds or code.");
            }
            return Optional.ofNullable(code)
                    .map(text -> CodeDigits.parse(text)
                            .orElseThrow(() -> CommonProblem.invalid("code", "This is no activation code.")));
        }

        List<UUID> ids() {
            return checked(codeIds == null ? List.of() : codeIds);
        }

        @Override
        public String toString() {
            return "Find[" + codeIds + "]";
        }
    }

    private static List<UUID> checked(List<UUID> ids) {
        if (ids.size() > MAX_CODES) {
            throw CommonProblem.invalid("codeIds", "There are at most " + MAX_CODES + " codes in a request.");
        }
        return ids.stream().distinct().toList();
    }
}
