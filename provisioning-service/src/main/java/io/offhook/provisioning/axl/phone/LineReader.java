package io.offhook.provisioning.axl.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.Element;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.Lines;
import io.offhook.provisioning.value.DirectoryNumber;
import io.offhook.provisioning.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the lines of a phone: {@code line} with an index and texts, or {@code lineIdentifier} with the number alone. */
record LineReader(List<Line> lines, List<LineText> texts) {

    /** @param element {@code lines} or {@code removeLines} */
    static LineReader read(Element element) {
        return readAfter(0, element);
    }

    /**
     * @param lastIndex after which lines without an index come
     * @param element {@code addLines}
     */
    static LineReader readAfter(int lastIndex, Element element) {
        var all = new ArrayList<Element>(element.all("line"));
        all.addAll(element.all("lineIdentifier"));
        if (all.size() > Lines.MAX) {
            throw AxlFault.invalid("A phone has at most " + Lines.MAX + " lines.");
        }
        return new LineReader(
                IntStream.range(0, all.size())
                        .mapToObj(place -> line(all.get(place), lastIndex + place + 1))
                        .toList(),
                IntStream.range(0, all.size())
                        .mapToObj(place -> text(all.get(place), lastIndex + place + 1))
                        .toList());
    }

    private static Line line(Element each, int nextIndex) {
        var dirn = each.name().equals("line") ? Optional.of(require(each, "dirn")) : Optional.<Element>empty();
        var number = dirn.map(it -> it.require("pattern")).orElseGet(() -> each.require("directoryNumber"));
        var partition = Name.parseOptional(
                "partition", dirn.orElse(each).textOf("routePartitionName").orElse(null));
        return new Line(
                index(each, nextIndex),
                DirectoryNumber.parse(number).text(),
                partition.map(Name::text).orElse(null),
                null);
    }

    private static Element require(Element each, String name) {
        return each.child(name).orElseThrow(() -> AxlFault.invalid("The element " + name + " is missing."));
    }

    private static LineText text(Element each, int nextIndex) {
        return LineText.parse(
                index(each, nextIndex),
                each.valueOf("display").orElse(null),
                each.valueOf("label").orElse(null));
    }

    private static int index(Element each, int nextIndex) {
        return each.numberOf("index")
                .map(it -> (int) Math.min(it, Integer.MAX_VALUE))
                .orElse(nextIndex);
    }
}
