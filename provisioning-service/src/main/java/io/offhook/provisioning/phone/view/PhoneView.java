package io.offhook.provisioning.phone.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneProfiles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A phone in REST answers.
 *
 * @param mac absent while the device is not known
 * @param devicePool name of the device pool
 * @param mraAllowed whether it may register by mobile and remote access
 * @param codeId the live activation code, if there is one; its digits are shown by the activation service
 * @param version of the phone's event stream
 */
@Schema(name = "Phone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneView(
        UUID id,
        String deviceName,
        @Nullable String mac,
        String model,
        String description,
        List<LineView> lines,
        @Nullable String ownerId,
        String devicePool,
        ProfilesView profiles,
        boolean requiresActivationCode,
        boolean mraAllowed,
        PhoneStatus status,
        Instant provisionedAt,
        @Nullable UUID codeId,
        long version) {

    /** A phone as it was just added. */
    public static PhoneView provisioned(PhoneProvisioned it, List<LineText> texts, Instant at) {
        var byIndex = texts.stream().collect(Collectors.toMap(LineText::index, Function.identity()));
        return new PhoneView(
                it.phoneId(),
                it.deviceName(),
                it.mac(),
                it.model(),
                it.description(),
                it.lines().stream()
                        .map(line -> LineView.of(line, Optional.ofNullable(byIndex.get(line.index()))))
                        .toList(),
                it.ownerId(),
                it.devicePool(),
                ProfilesView.of(PhoneProfiles.of(it.profiles())),
                it.requiresActivationCode(),
                it.allowsMra(),
                it.requiresActivationCode() ? PhoneStatus.AWAITING_ACTIVATION : PhoneStatus.READY,
                at.truncatedTo(ChronoUnit.MICROS), // as the database keeps it
                null,
                1);
    }

    /** Whether its lines show these texts, all of them and nothing else. */
    public boolean shows(List<LineText> texts) {
        return lines.stream()
                .map(line -> new LineText(line.index(), line.display(), line.label()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.toSet())
                .equals(texts.stream().filter(text -> !text.isBlank()).collect(Collectors.toSet()));
    }

    /** Names of the documents that shape its configuration file. */
    @Schema(name = "PhoneProfiles")
    public record ProfilesView(String securityProfile, String sipProfile, String phoneButtonTemplate) {

        static ProfilesView of(PhoneProfiles it) {
            return new ProfilesView(
                    it.security().text(), it.sip().text(), it.buttons().text());
        }
    }

    /** A line and the texts that the display shows for it. */
    @Schema(name = "Line")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            int index,
            String directoryNumber,
            @Nullable String partition,
            @Nullable String callingSearchSpace,
            @Nullable String display,
            @Nullable String label) {

        static LineView of(Line line, Optional<LineText> text) {
            return new LineView(
                    line.index(),
                    line.directoryNumber(),
                    line.partition(),
                    line.callingSearchSpace(),
                    text.map(LineText::display).orElse(null),
                    text.map(LineText::label).orElse(null));
        }

        /** Not for logs: the texts are personal. */
        @Override
        public String toString() {
            return "LineView[index=" + index + ", directoryNumber=" + directoryNumber + "]";
        }
    }
}
