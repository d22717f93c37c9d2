package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.bulk.RowDefaults;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Name;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of an import. */
public class ImportQuery {

    @QueryParam("template")
    @Parameter(description = "Name of a phone template: what rows and request leave out is as it says")
    public @Nullable String template;

    @QueryParam("model")
    @Parameter(description = "For rows without a MODEL")
    public @Nullable String model;

    @QueryParam("devicePool")
    @Parameter(description = "For rows without a DEVICE POOL")
    public @Nullable String devicePool;

    @QueryParam("requiresActivationCode")
    @Parameter(
            description = "Absent: as each model's onboarding method says",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public @Nullable String requiresActivationCode;

    @QueryParam("codeLife")
    @Parameter(description = "ISO-8601 duration; absent: as the settings of activation say")
    public @Nullable String codeLife;

    @QueryParam("mraAllowed")
    @Parameter(
            description = "Whether the phones may be outside the premises",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String mraAllowed;

    @QueryParam("validateOnly")
    @Parameter(
            description = "Check every row, insert none",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String validateOnly;

    /** @throws MalformedValue if a value breaks the rules of its field */
    protected final RowDefaults defaults() {
        return new RowDefaults(
                Name.parseOptional("template", template),
                Optional.ofNullable(model).filter(text -> !text.isBlank()),
                Name.parseOptional("devicePool", devicePool),
                flag("requiresActivationCode", requiresActivationCode),
                CodeLife.parse(codeLife),
                flag("mraAllowed", mraAllowed));
    }

    protected final boolean isValidateOnly() {
        return flag("validateOnly", validateOnly).orElse(false);
    }

    protected static Optional<Boolean> flag(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw CommonProblem.invalid(name, name + " must be true or false.");
        };
    }
}
