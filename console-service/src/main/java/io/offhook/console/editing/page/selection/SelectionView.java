package io.offhook.console.editing.page.selection;

import io.offhook.console.editing.page.Choices.Suggested;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.phone.BulkEdit;
import io.offhook.console.phone.BulkEdit.Change;
import io.offhook.console.phone.BulkEdit.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the phones that are selected.
 *
 * @param edit what was chosen so far
 */
record SelectionView(
        SelectedNames selected,
        BulkEdit edit,
        String key,
        Suggested suggested,
        @Nullable CommandProblem problem) {

    /** Phones of which a page shows what changes. */
    static final int SHOWN = 500;

    /** More are a matter of a job. */
    static final int AT_ONCE = 100;

    /** @param changes none: it is so already */
    record PhoneChange(String deviceName, List<Change> changes) {}

    /**
     * What will change for each.
     *
     * @param removedMeanwhile how many of those that it looked at there are no more
     */
    record Preview(SelectionView selection, List<PhoneChange> phones, int removedMeanwhile) {

        public int notShown() {
            return Math.max(0, selection.count() - SHOWN);
        }
    }

    /** What came of one phone. */
    record Outcome(String deviceName, String text, boolean done) {}

    public int count() {
        return selected.names().size();
    }

    /** There may be more that match. */
    public boolean isFull() {
        return count() == SelectedNames.MOST;
    }

    public List<String> fields() {
        return selected.fields();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String devicePool() {
        return edit.devicePool().orElse("");
    }

    public String ownerId() {
        return edit.ownerId().filter(it -> !isNoOwner()).orElse("");
    }

    public boolean isNoOwner() {
        return edit.ownerId().filter(BulkEdit.NOTHING::equals).isPresent();
    }

    public String securityProfile() {
        return edit.securityProfile().orElse("");
    }

    public String sipProfile() {
        return edit.sipProfile().orElse("");
    }

    public String buttonTemplate() {
        return edit.buttonTemplate().orElse("");
    }
}
