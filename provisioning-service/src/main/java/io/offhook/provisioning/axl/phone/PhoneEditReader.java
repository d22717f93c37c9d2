package io.offhook.provisioning.axl.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads what {@code updatePhone} changes. What is absent stays; an empty element takes the value away. */
final class PhoneEditReader {

    private PhoneEditReader() {}

    /** @param phone as it is, of whose lines some may be added or removed */
    static PhoneEdit read(Element request, PhoneView phone) {
        var lines = lines(request, phone);
        return new PhoneEdit(
                request.valueOf("newName").map(FindNamedPhone::requireDeviceName),
                Optional.empty(),
                request.textOf("description").map(Description::parse),
                lines.map(it -> Lines.of(it.lines())),
                lines.map(LineReader::texts),
                request.textOf("ownerUserName")
                        .map(text ->
                                text.isEmpty() ? Optional.<UserId>empty() : Optional.of(UserId.parse("ownerId", text))),
                reference(request, "devicePoolName", "devicePool"),
                new RequestedProfiles(
                        reference(request, "securityProfileName", "securityProfile"),
                        reference(request, "sipProfileName", "sipProfile"),
                        reference(request, "phoneTemplateName", "phoneButtonTemplate")),
                request.flagOf("allowMraMode"));
    }

    private static Optional<Name> reference(Element request, String name, String field) {
        return request.textOf(name).map(text -> Name.parseOptional(field, text).orElse(Name.DEFAULT));
    }

    private static Optional<LineReader> lines(Element request, PhoneView phone) {
        var all = request.child("lines").map(LineReader::read).map(it -> withSearchSpaces(it, phone));
        var added = request.child("addLines");
        var removed = request.child("removeLines").map(LineReader::read);
        if (all.isPresent() && (added.isPresent() || removed.isPresent())) {
            throw AxlFault.invalid("Give either lines, or addLines and removeLines.");
        }
        return all.isPresent() || added.isEmpty() && removed.isEmpty()
                ? all
                : Optional.of(changed(phone, added, removed));
    }

    /** AXL has no word for them here, so a line that stays keeps the one that it has. */
    private static LineReader withSearchSpaces(LineReader read, PhoneView phone) {
        return new LineReader(
                read.lines().stream()
                        .map(line -> new Line(
                                line.index(),
                                line.directoryNumber(),
                                line.partition(),
                                phone.lines().stream()
                                        .filter(present -> isSame(line, present))
                                        .findFirst()
                                        .map(LineView::callingSearchSpace)
                                        .orElse(null)))
                        .toList(),
                read.texts());
    }

    private static boolean isSame(Line line, LineView present) {
        return line.directoryNumber().equals(present.directoryNumber())
                && Objects.equals(line.partition(), present.partition());
    }

    private static LineReader changed(PhoneView phone, Optional<Element> added, Optional<LineReader> removed) {
        var gone = removed.map(LineReader::lines).orElse(List.of());
        var lines = new ArrayList<Line>();
        var texts = new ArrayList<LineText>();
        for (var line : phone.lines()) {
            if (gone.stream().noneMatch(each -> isSame(each, line))) {
                lines.add(new Line(line.index(), line.directoryNumber(), line.partition(), line.callingSearchSpace()));
                texts.add(new LineText(line.index(), line.display(), line.label()));
            }
        }
        var lastIndex = lines.stream().mapToInt(Line::index).max().orElse(0);
        added.map(it -> LineReader.readAfter(lastIndex, it)).ifPresent(it -> {
            lines.addAll(it.lines());
            texts.addAll(it.texts());
        });
        return new LineReader(lines, texts);
    }
}
