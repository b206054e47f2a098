JAVA_HOME := $(shell ./scripts/find-jdk)
export JAVA_HOME

.PHONY: test build figures coverage mutate explain format clean

## All tests: units, architecture, contracts on real servers, the packaged program.
test: jdk
	./mvnw -B verify

## The program, without its tests.
build: jdk
	./mvnw -B -Dmaven.test.skip=true package

## How much of the core its tests run through, and how many planted faults they find.
figures: coverage mutate

## Lines and branches of domain and application that the tests run through; all of them, or the build fails.
coverage: jdk
	./mvnw -B -q -pl domain,application,testkit verify
	@awk -F, -f scripts/coverage.awk testkit/target/coverage.csv

## How many planted faults the tests of the domain find; 85 of 100 at least.
mutate: jdk
	./mvnw -B -q -pl domain test-compile org.pitest:pitest-maven:mutationCoverage

## How PostgreSQL carries out the lists on a million orders, made in the folder target/million.
explain: build
	$(JAVA_HOME)/bin/java -cp benchmarks/target/classes:bootstrap/target/quotedesk.jar \
		com.quotedesk.benchmarks.data.ExplainLists target/million

## Puts the sources into the form that the build checks.
format: jdk
	./mvnw -B -q spotless:apply

clean: jdk
	./mvnw -B -q clean

.PHONY: jdk
jdk:
	@./scripts/find-jdk > /dev/null
