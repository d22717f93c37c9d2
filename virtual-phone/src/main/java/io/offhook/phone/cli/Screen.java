package io.offhook.phone.cli;

import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import java.util.function.Consumer;

/** Where one phone's boot is watched. */
interface Screen extends Consumer<BootStep> {

    void end(BootState state);
}
