@NullMarked
package io.offhook.provisioning.user.api;

import org.jspecify.annotations.NullMarked;
