@NullMarked
package io.offhook.selfcare.session;

import org.jspecify.annotations.NullMarked;
