@NullMarked
package io.offhook.provisioning.api;

import org.jspecify.annotations.NullMarked;
