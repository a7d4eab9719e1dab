// SPDX-License-Identifier: GPL-3.0-or-later
//! What sleeps.cpp does, in tokio, on one thread: a peer. Arguments: how many sleeps, of how many seconds.

use std::time::{Duration, Instant};

fn thread_time() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

fn peak_bytes() -> f64 {
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    unsafe { libc::getrusage(libc::RUSAGE_SELF, &mut usage) };
    usage.ru_maxrss as f64 * 1024.0
}

async fn work(delay: Duration) {
    tokio::time::sleep(delay).await;
}

async fn sleep_all(count: usize, delay: Duration) {
    let (memory, cpu, start) = (peak_bytes(), thread_time(), Instant::now());
    let tasks: Vec<_> = (0..count).map(|_| tokio::spawn(work(delay))).collect();
    for task in tasks {
        task.await.unwrap();
    }
    let (total, cpu) = (start.elapsed(), thread_time() - cpu);
    println!("cpu_us_per_task {:.9}", cpu / count as f64 * 1e6);
    println!("bytes_per_task {:.9}", (peak_bytes() - memory) / count as f64);
    println!("excess_s {:.9}", (total - delay).as_secs_f64());
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().unwrap().parse().unwrap();
    let delay = Duration::from_secs_f64(arguments.next().unwrap().parse().unwrap());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(sleep_all(count, delay));
}
