package io.offhook.provisioning.phone.api;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of a phone, as requested.
 *
 * @param index button; absent: the place in the list
 * @param display name that called parties see
 * @param label text beside the line button
 */
@Schema(name = "NewLine")
record NewLine(
        @Nullable Integer index,
        @NotBlank String directoryNumber,
        @Nullable String partition,
        @Nullable String callingSearchSpace,
        @Nullable String display,
        @Nullable String label) {

    static NewLine of(String directoryNumber) {
        return new NewLine(null, directoryNumber, null, null, null, null);
    }

    /** @throws MalformedValue if a value breaks the rules of its field */
    static Lines lines(List<NewLine> lines) {
        return Lines.of(IntStream.range(0, lines.size())
                .mapToObj(place -> lines.get(place).line(place))
                .toList());
    }

    /** @throws MalformedValue if a value breaks the rules of its field */
    static List<LineText> texts(List<NewLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(place -> lines.get(place).text(place))
                .toList();
    }

    private Line line(int place) {
        return new Line(
                indexAt(place),
                DirectoryNumber.parse(directoryNumber).text(),
                Name.parseOptional("partition", partition).map(Name::text).orElse(null),
                Name.parseOptional("callingSearchSpace", callingSearchSpace)
                        .map(Name::text)
                        .orElse(null));
    }

    private LineText text(int place) {
        return LineText.parse(indexAt(place), display, label);
    }

    private int indexAt(int place) {
        return index == null ? place + 1 : index;
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "NewLine[index=" + index + "]";
    }
}
