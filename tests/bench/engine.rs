//! How fast the engine is on generated data: reading a dataset with its index, and searching with all counts.
//!
//! Prints the median, the 95th percentile and the slowest of 200 mixed queries at each size, then measures by
//! Criterion. The bar: with 100,000 initiatives the 95th percentile is at most 1.5 ms.
#![allow(clippy::print_stdout, reason = "printing is its purpose")]

#[path = "engine/generate.rs"]
mod generate;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use kansrijk::catalog::{self, Catalog};
use kansrijk::query::Query;
use kansrijk::search::{Index, search};

const SIZES: [usize; 1] = [100_000];

/// How many mixed queries are asked.
const QUERIES: usize = 200;

/// The largest dataset whose reading Criterion repeats; that of larger ones is timed once.
const LARGEST_REPEATED: usize = 10_000;

/// How often each query is timed; its time is the median.
const REPETITIONS: usize = 5;

fn engine(criterion: &mut Criterion) {
    for size in SIZES {
        let dataset = generate::dataset(size);
        let start = Instant::now();
        let (catalog, index) = load(&dataset);
        println!(
            "{size} initiatives, {} KB: load and index {:.3} s",
            dataset.len() / 1000,
            start.elapsed().as_secs_f64()
        );
        let queries = generate::queries(QUERIES, &catalog);
        print_percentiles(size, &catalog, &index, &queries);

        let mut group = criterion.benchmark_group("engine");
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group
            .warm_up_time(Duration::from_millis(500))
            .measurement_time(Duration::from_secs(3));
        if size <= LARGEST_REPEATED {
            group.bench_with_input(
                BenchmarkId::new("load and index", size),
                &dataset,
                |bencher, dataset| {
                    bencher.iter(|| load(black_box(dataset)));
                },
            );
        }
        group.bench_with_input(
            BenchmarkId::new("200 queries", size),
            &queries,
            |bencher, queries| {
                bencher.iter(|| {
                    queries
                        .iter()
                        .map(|query| search(&catalog, &index, black_box(query)).hits.len())
                        .sum::<usize>()
                });
            },
        );
        group.finish();
    }
}

fn load(dataset: &str) -> (Catalog, Index) {
    let (catalog, problems) = catalog::load(dataset.as_bytes()).expect("the generated dataset loads");
    assert_eq!(problems, []);
    let index = Index::new(&catalog);
    (catalog, index)
}

fn print_percentiles(size: usize, catalog: &Catalog, index: &Index, queries: &[Query]) {
    let (mut times, mut empty_answers) = (Vec::new(), 0);
    for query in queries {
        let mut own_times: Vec<Duration> = Vec::new();
        for _ in 0..REPETITIONS {
            let start = Instant::now();
            let outcome = black_box(search(catalog, index, black_box(query)));
            own_times.push(start.elapsed());
            empty_answers += usize::from(outcome.hits.is_empty());
        }
        own_times.sort_unstable();
        times.push(own_times[REPETITIONS / 2]);
    }
    times.sort_unstable();
    let percentile = |percent: usize| times[(times.len() * percent).div_ceil(100) - 1].as_secs_f64() * 1e3;
    println!(
        "{size} initiatives, {} queries, {} without hits: median {:.3} ms, 95th percentile {:.3} ms, slowest {:.3} ms",
        queries.len(),
        empty_answers / REPETITIONS,
        percentile(50),
        percentile(95),
        percentile(100),
    );
}

criterion_group!(benches, engine);
criterion_main!(benches);
