package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.Line;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines in one column: {@code 1=1001 2=1002}. No DN has a blank or an equals sign in it. */
@Converter
class LinesConverter implements AttributeConverter<List<Line>, String> {

    static String toText(List<Line> lines) {
        return lines.stream()
                .map(line -> line.index() + "=" + line.directoryNumber())
                .collect(Collectors.joining(" "));
    }

    static List<Line> toLines(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LinesConverter::line).toList();
    }

    private static Line line(String text) {
        int equals = text.indexOf('=');
        return new Line(Integer.parseInt(text.substring(0, equals)), text.substring(equals + 1));
    }

    @Override
    public String convertToDatabaseColumn(List<Line> lines) {
        return toText(lines);
    }

    @Override
    public List<Line> convertToEntityAttribute(String text) {
        return toLines(text);
    }
}
