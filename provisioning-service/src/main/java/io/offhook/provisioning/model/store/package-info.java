/** How devices of a model are onboarded: a setting that administrators change and other services follow. */
@NullMarked
package io.offhook.provisioning.model.store;

import org.jspecify.annotations.NullMarked;
