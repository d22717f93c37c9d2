package io.offhook.console.trust.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.trust.AnchorReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Trust anchors, and what became of a file.
 *
 * @param report of each certificate of a file that was sent; empty: none was
 * @param pasted what was typed into the form
 */
record AnchorsView(
        List<AnchorRow> anchors,
        List<AnchorReport.Line> report,
        @Nullable Failure failure,
        String pasted,
        boolean acceptExpired) {}
