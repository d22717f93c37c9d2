/**
 * How devices of a model come aboard: a setting that administrators change and other services follow.
 */
@NullMarked
package io.offhook.provisioning.model.setting;

import org.jspecify.annotations.NullMarked;
