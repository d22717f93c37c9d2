package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a model.
 *
 * @param codeLife empty: the general setting
 */
public record ModelSetting(Optional<Duration> codeLife, boolean acceptExpiredMic) {}
