package io.offhook.provisioning.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of an import of users. */
public class UserImportQuery {

    @QueryParam("validateOnly")
    @Parameter(
            description = "Check every row, store none",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String validateOnly;

    boolean isValidateOnly() {
        return QueryFlag.parse("validateOnly", validateOnly).orElse(false);
    }
}
