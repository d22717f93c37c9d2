package io.offhook.console.trust.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.trust.AnchorReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of CAs, for an administrator to look at before it is trusted.
 *
 * @param lines each of its certificates
 */
record AnchorFileView(
        List<AnchorReport.Line> lines,
        boolean acceptExpired,
        @Nullable Failure failure) {

    /** One that cannot be an anchor refuses the file. */
    public boolean isAcceptable() {
        return lines.stream().allMatch(AnchorReport.Line::isFine);
    }
}
