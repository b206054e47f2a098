@NullMarked
package com.quotedesk.testkit.settings;

import org.jspecify.annotations.NullMarked;
