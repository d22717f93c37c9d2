@NullMarked
package io.offhook.provisioning.model.api;

import org.jspecify.annotations.NullMarked;
