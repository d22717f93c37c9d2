package io.offhook.phone.load.measure;

import io.offhook.phone.load.report.Figure;
import java.util.Map;

/**
 * A piece of work, timed.
 *
 * @param figure of what succeeded
 * @param failures counted by reason
 * @param cost milliseconds of processor time for each operation, by process
 */
record Round(Figure.Summary figure, Map<String, Long> failures, Map<String, Double> cost) {

    double perSecond() {
        return figure.perSecond();
    }
}
