package io.offhook.provisioning.phone.api;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.model.ModelCatalogue;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.ParsedPhone;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phone to add, as requested. */
@Schema(name = "NewPhone")
record NewPhone(
        @NotBlank @Schema(examples = "8845") String model,

        @Schema(description = "Absent: not known yet, the phone gets a BAT name", examples = "2C:31:24:C9:F8:21")
        @Nullable
        String mac,

        @Schema(description = "At most 50 characters, none of % & \\ < >") @Nullable
        String description,

        @Nullable List<@NotNull @Valid NewLine> lines,

        @Schema(description = "Short for one line", examples = "1001") @Nullable
        String directoryNumber,

        @Schema(description = "A known user") @Nullable String ownerId,
        @Schema(description = "Absent: Default") @Nullable String devicePool,

        @Schema(description = "Absent: as the model's onboarding method says") @Nullable
        Boolean requiresActivationCode,

        @Schema(description = "ISO-8601 duration; absent: as the settings of activation say", examples = "PT72H")
        @Nullable
        String codeLife,

        @Schema(description = "Whether the phone may be outside the premises; absent: it may not") @Nullable
        Boolean mraAllowed) {

    /**
     * A line of the phone.
     *
     * @param index button; absent: the place in the list
     */
    @Schema(name = "NewLine")
    record NewLine(
            @Nullable Integer index,
            @NotBlank String directoryNumber,
            @Nullable String display,
            @Nullable String label) {

        /** Not for logs: the texts are personal. */
        @Override
        public String toString() {
            return "NewLine[index=" + index + "]";
        }
    }

    /** @throws MalformedValue if a value breaks the rules of its field */
    ParsedPhone parse() {
        return new ParsedPhone(
                ModelCatalogue.parse(model),
                Optional.ofNullable(mac).filter(text -> !text.isBlank()).map(MacField::parse),
                Description.parse(description),
                Lines.of(IntStream.range(0, allLines().size())
                        .mapToObj(place -> new Line(
                                index(place),
                                DirectoryNumber.parse(allLines().get(place).directoryNumber())
                                        .text()))
                        .toList()),
                IntStream.range(0, allLines().size())
                        .mapToObj(place -> LineText.parse(
                                index(place),
                                allLines().get(place).display(),
                                allLines().get(place).label()))
                        .toList(),
                Optional.ofNullable(ownerId).filter(text -> !text.isBlank()).map(text -> UserId.parse("ownerId", text)),
                DevicePool.parse(devicePool),
                Optional.ofNullable(requiresActivationCode),
                CodeLife.parse(codeLife),
                Boolean.TRUE.equals(mraAllowed));
    }

    private int index(int place) {
        var index = allLines().get(place).index();
        return index == null ? place + 1 : index;
    }

    private List<NewLine> allLines() {
        if (lines != null && directoryNumber != null) {
            throw new MalformedValue("directoryNumber", "Give either lines or one directoryNumber, not both.");
        }
        if (directoryNumber != null) {
            return List.of(new NewLine(1, directoryNumber, null, null));
        }
        return lines == null ? List.of() : lines;
    }
}
