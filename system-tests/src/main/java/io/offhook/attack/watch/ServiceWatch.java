package io.offhook.attack.watch;

import io.offhook.attack.check.GrowthBounds;
import io.offhook.attack.check.LogRules;
import io.offhook.attack.check.ProcessFigures;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.stackclient.stack.RunningPart;
import java.io.IOException;
import java.time.Duration;

/** Watches one service from now on. */
final class ServiceWatch {

    /** Connections that were closed without a word are noticed by then. */
    private static final Duration SETTLE = Duration.ofSeconds(25);

    private final RunningPart part;
    private final ServiceProcess process;
    private final LogLines log;
    private final ProcessFigures before;
    private volatile ProcessFigures peak;
    private volatile boolean ended;

    ServiceWatch(RunningPart part) throws IOException, InterruptedException {
        this.part = part;
        this.process = new ServiceProcess(part.pid());
        long heap = process.liveHeap();
        this.before = process.figures().withHeap(heap);
        this.peak = before;
        this.log = new LogLines(part.log());
    }

    /** Looks now; what is seen at the end counts too. */
    void sample() {
        try {
            peak = peak.max(process.figures());
        } catch (IOException gone) {
            ended = true;
        }
    }

    void finish(Findings findings) throws IOException, InterruptedException {
        findings.violations(LogRules.violations(log.read()).stream()
                .map(line -> part.name() + " logged: " + line)
                .toList());
        sample();
        if (ended) {
            findings.violation(part.name() + " ended");
            return;
        }
        AttackContext.await(
                SETTLE, () -> process.figures().descriptors() <= before.descriptors() + GrowthBounds.DESCRIPTORS / 2);
        long heap = process.liveHeap();
        var after = process.figures().withHeap(heap);
        findings.violations(GrowthBounds.violations(part.name(), before, peak, after));
        figures(findings, "before", before);
        figures(findings, "at most", peak);
        figures(findings, "after", after);
    }

    private void figures(Findings findings, String when, ProcessFigures figures) {
        findings.add(part.name() + " MB " + when, figures.rss());
        findings.add(part.name() + " descriptors " + when, figures.descriptors());
        findings.add(part.name() + " threads " + when, figures.threads());
        if (figures != peak) {
            findings.add(part.name() + " MB of live objects " + when, figures.heap());
        }
    }
}
