package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.RequestedPhone;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phone to add, as requested. */
@Schema(name = "NewPhone")
record NewPhone(
        @Schema(description = "Name of a phone template: what is absent here is as it says") @Nullable
        String template,

        @Schema(description = "Absent: that of the template", examples = "8845") @Nullable
        String model,

        @Schema(description = "Absent: not known yet, the phone gets a BAT name", examples = "2C:31:24:C9:F8:21")
        @Nullable
        String mac,

        @Schema(description = "At most 50 characters, none of % & \\ < >") @Nullable
        String description,

        @Nullable List<@NotNull @Valid NewLine> lines,

        @Schema(description = "Short for one line", examples = "1001") @Nullable
        String directoryNumber,

        @Schema(description = "A known user") @Nullable String ownerId,

        @Schema(description = "Absent: that of the template, or else Default") @Nullable
        String devicePool,

        @Schema(description = "Absent: that of the template, or else Default") @Nullable
        String securityProfile,

        @Schema(description = "Absent: that of the template, or else Default") @Nullable
        String sipProfile,

        @Schema(description = "Absent: that of the template, or else Default") @Nullable
        String phoneButtonTemplate,

        @Schema(
                description =
                        "Absent: as the template or else the model's onboarding method says; a phone without a MAC needs one")
        @Nullable
        Boolean requiresActivationCode,

        @Schema(description = "ISO-8601 duration; absent: as the settings of activation say", examples = "PT72H")
        @Nullable
        String codeLife,

        @Schema(description = "Whether the phone may be outside the premises; absent: it may not") @Nullable
        Boolean mraAllowed) {

    /** @throws MalformedValue if a value breaks the rules of its field */
    RequestedPhone parse() {
        var all = allLines();
        return new RequestedPhone(
                Name.parseOptional("template", template),
                Optional.ofNullable(model).filter(text -> !text.isBlank()),
                Optional.ofNullable(mac).filter(text -> !text.isBlank()).map(MacField::parse),
                Optional.ofNullable(description)
                        .map(text -> Description.parse(text).text()),
                NewLine.lines(all),
                NewLine.texts(all),
                Optional.ofNullable(ownerId).filter(text -> !text.isBlank()).map(text -> UserId.parse("ownerId", text)),
                Name.parseOptional("devicePool", devicePool),
                new RequestedProfiles(
                        Name.parseOptional("securityProfile", securityProfile),
                        Name.parseOptional("sipProfile", sipProfile),
                        Name.parseOptional("phoneButtonTemplate", phoneButtonTemplate)),
                Optional.ofNullable(requiresActivationCode),
                CodeLife.parse(codeLife),
                Optional.ofNullable(mraAllowed));
    }

    private List<NewLine> allLines() {
        if (lines != null && directoryNumber != null) {
            throw new MalformedValue("directoryNumber", "Give either lines or one directoryNumber, not both.");
        }
        if (directoryNumber != null) {
            return List.of(NewLine.of(directoryNumber));
        }
        return lines == null ? List.of() : lines;
    }
}
