@NullMarked
package com.quotedesk.application.files;

import org.jspecify.annotations.NullMarked;
