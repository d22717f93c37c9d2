package io.offhook.phone.report;

import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import java.util.function.Consumer;

/** Where the steps of one phone's boot are written. */
public interface BootOutput extends Consumer<BootStep> {

    void end(BootState state);
}
